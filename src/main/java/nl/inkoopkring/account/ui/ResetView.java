package nl.inkoopkring.account.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import nl.inkoopkring.account.AccountService;
import nl.inkoopkring.account.TokenPurpose;

/** Where the link of a reset leads. */
@Route(value = "wachtwoord-herstellen", autoLayout = false)
@AnonymousAllowed
class ResetView extends ChoosePasswordPage {
    ResetView(AccountService accounts) {
        super(accounts, TokenPurpose.RESET);
    }

    @Override
    final String text(String name, Object... parameters) {
        return getTranslation("account.reset." + name, parameters);
    }
}
