package nl.inkoopkring.account.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import nl.inkoopkring.account.AccountService;
import nl.inkoopkring.account.TokenPurpose;

/** Where the link of an invitation leads. */
@Route(value = "uitnodiging", autoLayout = false)
@AnonymousAllowed
class InvitationView extends ChoosePasswordPage {
    InvitationView(AccountService accounts) {
        super(accounts, TokenPurpose.INVITATION);
    }

    @Override
    final String text(String name, Object... parameters) {
        return getTranslation("account.invitation." + name, parameters);
    }
}
