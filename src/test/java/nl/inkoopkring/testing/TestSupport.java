package nl.inkoopkring.testing;

import nl.inkoopkring.account.TestAccounts;
import nl.inkoopkring.shell.TestImports;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

/** Beans for tests only. */
@TestConfiguration(proxyBeanMethods = false)
@Import({TestAccounts.class, TestImports.class})
public class TestSupport {

    @Bean
    SignIn signIn() {
        return new SignIn();
    }

    /** Lazy, so that it is read after the start has loaded the register. */
    @Bean
    @Lazy
    Sample sample(
            TestImports imports,
            nl.inkoopkring.network.ParticipantService participants,
            TestAccounts accounts,
            nl.inkoopkring.network.CurrentParticipant current,
            nl.inkoopkring.search.SearchService search,
            nl.inkoopkring.search.SearchIndex index) {
        return new Sample(imports, participants, accounts, current, search, index);
    }
}
