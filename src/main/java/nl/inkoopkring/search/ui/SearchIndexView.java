package nl.inkoopkring.search.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import nl.inkoopkring.search.SearchIndex;
import nl.inkoopkring.shared.ui.NamedPage;
import nl.inkoopkring.shared.ui.PageHeader;
import org.jspecify.annotations.Nullable;

/** How the index is, and a way to make it anew when it does not tell what the database has. */
@Route("beheer/zoekindex")
@Menu(title = "search.index.menu", order = 95, icon = "settings")
@RolesAllowed("ADMIN")
class SearchIndexView extends Div implements NamedPage {

    private static final int POLL_MILLIS = 700;
    private static final int NO_POLLING = -1;

    private final transient SearchIndex index;
    private final Paragraph state = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private final Button rebuild;
    private @Nullable Registration polling;

    SearchIndexView(SearchIndex index) {
        this.index = index;
        addClassName("page");
        state.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", getTranslation("search.index.progress"));
        rebuild = new Button(getTranslation("search.index.rebuild"), _ -> rebuild());
        rebuild.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        // A second press while it starts would only be turned down.
        rebuild.setDisableOnClick(true);
        add(
                new PageHeader(getTranslation("search.index.title"))
                        .lead(getTranslation("search.index.lead")),
                state,
                bar,
                new Div(rebuild));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polling = event.getUI().addPollListener(_ -> show());
        show();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(NO_POLLING);
        if (polling != null) {
            polling.remove();
            polling = null;
        }
    }

    private void rebuild() {
        index.rebuild();
        show();
    }

    private void show() {
        var now = index.state();
        var progress = now.progress();
        bar.setVisible(progress.running());
        rebuild.setEnabled(now.usable() && !progress.running());
        getUI().ifPresent(ui -> ui.setPollInterval(progress.running() ? POLL_MILLIS : NO_POLLING));
        if (progress.running()) {
            bar.setIndeterminate(progress.total() == 0);
            bar.setMax(Math.max(progress.total(), 1));
            bar.setValue(Math.min(progress.done(), Math.max(progress.total(), 1)));
            state.setText(
                    getTranslation("search.index.running", progress.done(), progress.total()));
        } else if (!now.usable()) {
            state.setText(getTranslation("search.index.unavailable"));
        } else if (progress.broken()) {
            state.setText(getTranslation("search.index.broken", now.documents()));
        } else if (progress.failed() > 0) {
            state.setText(
                    getTranslation("search.index.failed", now.documents(), progress.failed()));
        } else {
            state.setText(getTranslation("search.index.state", now.documents()));
        }
    }

    @Override
    public String pageName() {
        return getTranslation("search.index.title");
    }
}
