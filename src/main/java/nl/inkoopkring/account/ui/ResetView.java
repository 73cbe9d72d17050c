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
        super(accounts, TokenPurpose.RESET, "account.reset");
    }
}
