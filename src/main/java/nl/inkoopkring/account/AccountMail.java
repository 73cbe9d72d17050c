package nl.inkoopkring.account;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.inkoopkring.shared.BaseUrl;
import nl.inkoopkring.shared.Mailer;
import org.springframework.stereotype.Component;

/** The mails about an account. Their links begin with the address of the installation, never with what a request says its host is. */
@Component
class AccountMail {
    private static final Locale DUTCH = Locale.of("nl", "NL");

    private final Mailer mailer;
    private final BaseUrl baseUrl;

    AccountMail(Mailer mailer, BaseUrl baseUrl) {
        this.mailer = mailer;
        this.baseUrl = baseUrl;
    }

    void invitation(String to, String name, String secret) {
        send(to, "invitation", name, baseUrl.of("uitnodiging/" + secret));
    }

    void reset(String to, String name, String secret) {
        send(to, "reset", name, baseUrl.of("wachtwoord-herstellen/" + secret));
    }

    void passwordChanged(String to, String name) {
        send(to, "changed", name, baseUrl.of("wachtwoord-vergeten"));
    }

    private void send(String to, String kind, String name, String link) {
        mailer.send(to, text(kind + ".subject"), text(kind + ".text", name, link));
    }

    private static String text(String key, Object... parameters) {
        return new MessageFormat(
                        ResourceBundle.getBundle("vaadin-i18n/account", DUTCH)
                                .getString("account.mail." + key),
                        DUTCH)
                .format(parameters);
    }
}
