package nl.inkoopkring.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.NotFoundException;
import nl.inkoopkring.shared.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What goes wrong at the API, as problem details (RFC 9457) in Dutch that say what to do. */
@RestControllerAdvice(annotations = RestController.class)
class ApiErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);
    private static final Locale DUTCH = Locale.of("nl", "NL");

    private final I18NProvider texts;

    ApiErrors(I18NProvider texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidInputException e) {
        return problem(HttpStatus.BAD_REQUEST, e.key(), e.parameters());
    }

    @ExceptionHandler
    ProblemDetail wrongType(MethodArgumentTypeMismatchException e) {
        return problem(HttpStatus.BAD_REQUEST, "shell.api.error.type", e.getName());
    }

    @ExceptionHandler
    ProblemDetail missing(MissingServletRequestParameterException e) {
        return problem(HttpStatus.BAD_REQUEST, "shell.api.error.missing", e.getParameterName());
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFoundException e) {
        return problem(HttpStatus.NOT_FOUND, "shell.api.error.notFound");
    }

    @ExceptionHandler
    ProblemDetail denied(AccessDeniedException e) {
        return problem(HttpStatus.FORBIDDEN, "shell.api.error.denied");
    }

    @ExceptionHandler
    ProblemDetail unavailable(UnavailableException e) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, e.key());
    }

    @ExceptionHandler
    ProblemDetail unexpected(Exception e) {
        var id = ErrorId.next();
        LOG.error("API error {}", id, e);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "shell.api.error.unexpected", id);
    }

    private ProblemDetail problem(HttpStatus status, String key, Object... parameters) {
        return ProblemDetail.forStatusAndDetail(
                status, texts.getTranslation(key, DUTCH, parameters));
    }
}
