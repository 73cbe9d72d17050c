package nl.inkoopkring.testing;

import jakarta.persistence.EntityManager;
import nl.inkoopkring.account.TestAccounts;
import nl.inkoopkring.network.CurrentParticipant;
import nl.inkoopkring.network.ParticipantService;
import nl.inkoopkring.search.SearchIndex;
import nl.inkoopkring.search.SearchService;
import nl.inkoopkring.shell.TestImports;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.support.TransactionTemplate;

/** Beans for tests only. */
@TestConfiguration(proxyBeanMethods = false)
@Import({TestAccounts.class, TestImports.class, SettledIndex.class})
public class TestSupport {

    @Bean
    SignIn signIn() {
        return new SignIn();
    }

    @Bean
    Mailbox mailbox() {
        return new Mailbox();
    }

    /** Lazy, so that it is read after the start has loaded the register. */
    @Bean
    @Lazy
    Sample sample(
            TestImports imports,
            ParticipantService participants,
            TestAccounts accounts,
            CurrentParticipant current,
            SearchService search,
            SearchIndex index) {
        return new Sample(imports, participants, accounts, current, search, index);
    }

    @Bean
    Specimens specimens(
            EntityManager entities,
            TransactionTemplate transaction,
            SettledIndex settled,
            SearchIndex index) {
        return new Specimens(entities, transaction, settled, index);
    }

    @Bean
    SampleNetwork sampleNetwork(TestImports imports, ParticipantService participants) {
        return new SampleNetwork(imports, participants);
    }
}
