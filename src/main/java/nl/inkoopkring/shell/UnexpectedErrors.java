package nl.inkoopkring.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.NotFoundException;
import nl.inkoopkring.shared.UnavailableException;
import nl.inkoopkring.shared.ui.Feedback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What happens when an action on a page fails: the user is told what to do next, and what we did not foresee is logged under an id that they see too. */
@Component
class UnexpectedErrors implements ErrorHandler {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrors.class);

    @Override
    public void error(ErrorEvent event) {
        var cause = expected(event.getThrowable());
        switch (cause) {
            case InvalidInputException invalid -> show(invalid.key(), invalid.parameters());
            case UnavailableException unavailable -> show(unavailable.key());
            case NotFoundException _, AccessDeniedException _ -> show("shell.error.gone");
            case OptimisticLockingFailureException _ -> show("shell.error.changedByOther");
            case null, default -> {
                var id = ErrorId.next();
                LOG.error("Error {}", id, event.getThrowable());
                show("shell.error.unexpected", id);
            }
        }
    }

    /** The exception of ours in the chain of causes; listeners wrap what they throw. */
    private static @Nullable Throwable expected(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof InvalidInputException
                    || at instanceof UnavailableException
                    || at instanceof NotFoundException
                    || at instanceof AccessDeniedException
                    || at instanceof OptimisticLockingFailureException) {
                return at;
            }
        }
        return null;
    }

    private static void show(String key, Object... parameters) {
        if (UI.getCurrent() != null) {
            Feedback.error(key, parameters);
        }
    }
}
