package nl.inkoopkring.account;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.UUID;
import nl.inkoopkring.network.NetworkDirectory;
import nl.inkoopkring.shared.BaseUrl;
import nl.inkoopkring.shared.Mailer;
import org.springframework.stereotype.Component;

/**
 * The mails about an account, in the language of whoever gets them. Their links begin with the address of the installation, never with what a request says its host
 * is.
 */
@Component
class AccountMail {

    private final Mailer mailer;
    private final BaseUrl baseUrl;
    private final NetworkDirectory network;
    private final I18NProvider texts;

    AccountMail(Mailer mailer, BaseUrl baseUrl, NetworkDirectory network, I18NProvider texts) {
        this.mailer = mailer;
        this.baseUrl = baseUrl;
        this.network = network;
        this.texts = texts;
    }

    void invitation(UUID participant, String to, String name, String secret) {
        send(participant, to, "invitation", name, baseUrl.of("uitnodiging/" + secret));
    }

    void reset(UUID participant, String to, String name, String secret) {
        send(participant, to, "reset", name, baseUrl.of("wachtwoord-herstellen/" + secret));
    }

    void passwordChanged(UUID participant, String to, String name) {
        send(participant, to, "changed", name, baseUrl.of("wachtwoord-vergeten"));
    }

    private void send(UUID participant, String to, String kind, String name, String link) {
        var language =
                network.person(participant).map(NetworkDirectory.Person::language).orElse("nl");
        var locale = Locale.of(language);
        mailer.send(
                to,
                texts.getTranslation("account.mail." + kind + ".subject", locale),
                texts.getTranslation("account.mail." + kind + ".text", locale, name, link));
    }
}
