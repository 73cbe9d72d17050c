package nl.inkoopkring.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/** Language, system messages and error handling of every page. */
@Component
class PageConfiguration implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final String INITIAL_STATE = "window.Vaadin.TypeScript=";

    private final transient Language language;
    private final I18NProvider texts;
    private final transient UnexpectedErrors unexpectedErrors;

    PageConfiguration(Language language, I18NProvider texts, UnexpectedErrors unexpectedErrors) {
        this.language = language;
        this.texts = texts;
        this.unexpectedErrors = unexpectedErrors;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.setSystemMessagesProvider(info -> systemMessages());
        service.addSessionInitListener(init -> {
            init.getSession().setLocale(language.current());
            init.getSession().setErrorHandler(unexpectedErrors);
        });
        service.addUIInitListener(init -> prepare(init.getUI()));
        event.addIndexHtmlRequestListener(this::firstAnswer);
    }

    private void prepare(UI ui) {
        ui.setLocale(language.current());
        var reconnect = ui.getReconnectDialogConfiguration();
        reconnect.setDialogText(text("shell.reconnect.trying"));
        reconnect.setDialogTextGaveUp(text("shell.reconnect.gaveUp"));
        var busy = ui.getLoadingIndicatorConfiguration();
        busy.setApplyDefaultTheme(false);
        busy.setFirstDelay(400);
    }

    private void firstAnswer(IndexHtmlResponse response) {
        var document = response.getDocument();
        document.root().getElementsByTag("html").attr("lang", language.current().getLanguage());
        // In the head and not deferred: it chooses the theme before anything is painted.
        document.head()
                .appendElement("script")
                .attr("src", response.getVaadinRequest().getContextPath() + "/scripts/shell.js");
        document.body().appendElement("noscript").appendElement("p").text(text("shell.noscript"));
        closeInitialState(document);
    }

    /** The page carries the view as JSON in a script, and Flow writes it as it is: without this, a title with {@code </script>} in it would end that script and begin another. */
    private static void closeInitialState(Document document) {
        document.head().select("script[initial]").stream()
                .flatMap(script -> script.dataNodes().stream())
                .filter(state -> state.getWholeData().contains(INITIAL_STATE))
                .forEach(state -> state.setWholeData(state.getWholeData().replace("<", "\\u003c")));
    }

    private SystemMessages systemMessages() {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredCaption(text("shell.sessionExpired.caption"));
        messages.setSessionExpiredMessage(text("shell.sessionExpired.message"));
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setInternalErrorCaption(text("shell.internalError.caption"));
        messages.setInternalErrorMessage(text("shell.internalError.message"));
        messages.setInternalErrorNotificationEnabled(true);
        messages.setCookiesDisabledCaption(text("shell.cookiesDisabled.caption"));
        messages.setCookiesDisabledMessage(text("shell.cookiesDisabled.message"));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setSyncErrorCaption(text("shell.syncError.caption"));
        messages.setSyncErrorMessage(text("shell.syncError.message"));
        messages.setSyncErrorNotificationEnabled(true);
        return messages;
    }

    private String text(String key) {
        return texts.getTranslation(key, language.current());
    }
}
