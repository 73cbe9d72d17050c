package nl.inkoopkring.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import nl.inkoopkring.shared.UnavailableException;
import nl.inkoopkring.shell.ErrorId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something broke while the view was being made. The id that the user reads is in the log. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailureView extends ErrorPage implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(FailureView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var again =
                new Anchor(event.getLocation().getPath(), getTranslation("shell.failure.retry"));
        // A real request: whatever the session holds of the failed view goes.
        again.setRouterIgnore(true);
        if (parameter.getCaughtException() instanceof UnavailableException unavailable) {
            show(
                    getTranslation("shell.unavailable.title"),
                    getTranslation(unavailable.key()),
                    again);
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        var id = ErrorId.next();
        LOG.error(
                "Error {} on the way to /{}",
                id,
                event.getLocation().getPath().replaceAll("\\p{Cntrl}", "?"),
                parameter.getCaughtException());
        show(
                getTranslation("shell.failure.title"),
                getTranslation("shell.failure.text", id),
                again);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
