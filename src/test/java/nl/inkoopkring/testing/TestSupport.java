package nl.inkoopkring.testing;

import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.shell.ImportService;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Beans for tests only. */
@TestConfiguration(proxyBeanMethods = false)
public class TestSupport {

    @Bean
    SignIn signIn() {
        return new SignIn();
    }

    @Bean
    SampleNetwork sampleNetwork(ImportService imports, ParticipantService participants) {
        return new SampleNetwork(imports, participants);
    }
}
