package nl.inkoopkring.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** The browser's own form element, sent to where Spring Security listens. */
@Tag("form")
class SignInForm extends Component {
    SignInForm() {
        getElement()
                .setAttribute("method", "post")
                .setAttribute("action", "aanmelden")
                .setAttribute("class", "auth-form");
    }
}
