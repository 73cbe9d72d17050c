package nl.inkoopkring.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * A real mail server for the test run, on a port of its own. Its address must be known before the context is made: without one there is no sender at all.
 *
 * @see Mailbox
 */
class MailServer implements EnvironmentPostProcessor, Ordered {

    private static final String HOST = "127.0.0.1";

    /** Started with the first context, and gone with the JVM. */
    private static final class Running {
        /** Generous: a machine that does much else takes its time. */
        private static final long LONGEST_START = 30_000;

        static final GreenMail SERVER = new GreenMail(setup());

        private static ServerSetup setup() {
            var setup = new ServerSetup(0, HOST, "smtp");
            setup.setServerStartupTimeout(LONGEST_START);
            return setup;
        }

        static {
            SERVER.start();
        }
    }

    static GreenMail running() {
        return Running.SERVER;
    }

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.matchesProfiles("test")
                && !environment.getPropertySources().contains("mailServer")) {
            environment
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "mailServer",
                                    Map.of(
                                            "spring.mail.host",
                                            HOST,
                                            "spring.mail.port",
                                            running().getSmtp().getPort())));
        }
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 10;
    }
}
