package nl.inkoopkring;

import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Inkoopkring. */
@SpringBootApplication
@EnableScheduling
@Modulithic(systemName = "Inkoopkring", sharedModules = "shared")
public class Application {

    static void main(String[] args) {
        // Component texts and messages fall back to the JVM's locale: Dutch, whatever the
        // machine's.
        Locale.setDefault(Locale.of("nl", "NL"));
        SpringApplication.run(Application.class, args);
    }
}
