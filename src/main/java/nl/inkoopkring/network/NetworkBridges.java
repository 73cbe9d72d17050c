package nl.inkoopkring.network;

import java.util.Locale;
import java.util.Optional;
import nl.inkoopkring.content.CurrentViewer;
import nl.inkoopkring.shared.ui.LanguageSetting;
import nl.inkoopkring.shared.ui.SignedInPerson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the ground asks of the one module that knows people. */
@Configuration(proxyBeanMethods = false)
class NetworkBridges {

    @Bean
    CurrentViewer currentViewer(CurrentParticipant current) {
        return current::viewer;
    }

    @Bean
    SignedInPerson signedInPerson(CurrentParticipant current, NetworkDirectory directory) {
        return () ->
                current.id()
                        .flatMap(directory::person)
                        .map(person -> new SignedInPerson.Person(person.name(), "profiel"));
    }

    @Bean
    LanguageSetting languageSetting(
            CurrentParticipant current,
            NetworkDirectory directory,
            ParticipantService participants) {
        return new LanguageSetting() {
            @Override
            public Optional<Locale> current() {
                return current.id()
                        .flatMap(directory::person)
                        .map(person -> Locale.of(person.language()));
            }

            @Override
            public void choose(Locale locale) {
                if (current.id().isPresent()) {
                    participants.chooseLanguage(locale.getLanguage());
                }
            }
        };
    }
}
