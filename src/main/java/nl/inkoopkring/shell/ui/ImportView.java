package nl.inkoopkring.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import nl.inkoopkring.shared.InvalidInputException;
import nl.inkoopkring.shared.ui.ComponentTexts;
import nl.inkoopkring.shared.ui.CopyButton;
import nl.inkoopkring.shared.ui.FactList;
import nl.inkoopkring.shared.ui.Feedback;
import nl.inkoopkring.shared.ui.NamedPage;
import nl.inkoopkring.shared.ui.PageHeader;
import nl.inkoopkring.shell.ErrorId;
import nl.inkoopkring.shell.ImportFolder;
import nl.inkoopkring.shell.ImportReport;
import nl.inkoopkring.shell.ImportService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;

/** Reads files of an administrator in: choose, look at what arrived, read in, see what became of each line. */
@Route("beheer/import")
@Menu(title = "shell.import.menu", order = 94, icon = "plus")
@RolesAllowed("ADMIN")
class ImportView extends Div implements NamedPage {

    private static final Logger LOG = LoggerFactory.getLogger(ImportView.class);
    private static final int LONGEST_SOURCE = 60;
    private static final double KILOBYTE = 1_000;

    private final transient ImportService imports;
    private final transient UploadedFiles files;
    private final Upload upload;
    private final Div waiting = new Div();
    private final Div problems = new Div();
    private final TextField source = new TextField();
    private final Button read;
    private final Div outcome = new Div();

    ImportView(ImportService imports) {
        this.imports = imports;
        this.files = new UploadedFiles(imports.fileNames(), UploadedFiles.MOST_BYTES);
        addClassNames("page", "import-view");
        upload = ComponentTexts.in(new Upload(this::receive));
        upload.setAcceptedFileExtensions(".jsonl");
        upload.setMaxFiles(imports.fileNames().size());
        upload.setMaxFileSize(UploadedFiles.MOST_BYTES);
        upload.addFileRejectedListener(rejected ->
                problem(
                        "shell.import.error.rejected",
                        rejected.getFileName(),
                        rejected.getErrorMessage()));
        source.setLabel(text("source"));
        source.setHelperText(text("source.helper"));
        source.setMaxLength(LONGEST_SOURCE);
        source.setRequiredIndicatorVisible(true);
        source.setManualValidation(true);
        source.addClassName("import-source");
        read = new Button(text("read"), _ -> start());
        read.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        for (var part : List.of(waiting, problems)) {
            part.getElement().setAttribute("aria-live", "polite");
        }
        waiting.addClassName("stack");
        outcome.addClassName("stack");
        add(
                new PageHeader(text("title")).lead(text("lead")),
                section("files", hint(), upload, problems, waiting),
                section("start", source, read),
                outcome);
        showWaiting();
    }

    private String text(String name, Object... parameters) {
        return getTranslation("shell.import." + name, parameters);
    }

    private Section section(String name, Component... content) {
        var section = new Section(new H2(text(name + ".title")));
        section.addClassNames("section", "stack");
        section.add(content);
        return section;
    }

    private Component hint() {
        var names = imports.fileNames();
        return new Paragraph(
                text("files.hint", String.join(", ", names), UploadedFiles.MOST_MEGABYTES));
    }

    /** Outside the lock of the session: a large file must not hold up the page. */
    private void receive(UploadEvent event) throws IOException {
        var name = event.getFileName();
        try (var stream = event.getInputStream()) {
            files.take(name, stream);
            show(event.getUI(), this::showWaiting);
        } catch (InvalidInputException e) {
            event.reject(getTranslation(event.getUI().getLocale(), e.key(), e.parameters()));
            show(event.getUI(), () -> problem(e.key(), e.parameters()));
        }
    }

    private void problem(String key, Object... parameters) {
        var line = new Paragraph(getTranslation(key, parameters));
        line.addClassName("import-problem");
        problems.add(line);
    }

    private void showWaiting() {
        waiting.removeAll();
        var list = files.waiting();
        read.setEnabled(!list.isEmpty());
        if (list.isEmpty()) {
            var nothing = new Paragraph(text("files.none"));
            nothing.addClassName("muted");
            waiting.add(nothing);
            return;
        }
        var items = new UnorderedList();
        items.addClassName("import-files");
        for (var file : list) {
            var facts =
                    new Span(text("files.facts", file.lines(), Math.ceil(file.bytes() / KILOBYTE)));
            facts.addClassName("muted");
            var remove =
                    new Button(
                            text("files.remove"),
                            _ -> {
                                files.remove(file.name());
                                showWaiting();
                            });
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            remove.setAriaLabel(text("files.removeWhich", file.name()));
            items.add(new ListItem(new Span(file.name()), facts, remove));
        }
        waiting.add(items);
    }

    private void start() {
        var name = source.getValue().strip();
        try {
            imports.checkSource(name);
            source.setInvalid(false);
        } catch (InvalidInputException e) {
            source.setErrorMessage(getTranslation(e.key(), e.parameters()));
            source.setInvalid(true);
            source.focus();
            return;
        }
        var contents = files.contents();
        if (contents.isEmpty()) {
            return;
        }
        var lines = files.waiting().stream().mapToLong(UploadedFiles.Waiting::lines).sum();
        var progress = new Progress(lines);
        busy(true);
        problems.removeAll();
        outcome.removeAll();
        outcome.add(progress);
        var ui = UI.getCurrentOrThrow();
        // The thread acts for who pressed the button, and keeps doing so when the page is left.
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
        Thread.ofVirtual()
                .name("import-" + name)
                .start(
                        new DelegatingSecurityContextRunnable(
                                () -> readIn(ui, name, contents, progress), context));
    }

    private void readIn(UI ui, String name, Map<String, byte[]> contents, Progress progress) {
        try {
            var report =
                    imports.importFor(
                            name,
                            ImportFolder.of(contents),
                            now -> show(ui, () -> progress.show(now)));
            show(ui, () -> finish(report));
        } catch (RuntimeException e) {
            var id = ErrorId.next();
            LOG.error("Import {} stopped, error {}", name, id, e);
            show(
                    ui,
                    () -> {
                        outcome.removeAll();
                        busy(false);
                        Feedback.error("shell.error.unexpected", id);
                    });
        }
    }

    /** Does nothing when the page was closed meanwhile: the import goes on without it. */
    private static void show(UI ui, Command command) {
        try {
            ui.access(command);
        } catch (UIDetachedException e) {
            LOG.debug("The page of an import was closed", e);
        }
    }

    private void busy(boolean busy) {
        source.setEnabled(!busy);
        upload.setEnabled(!busy);
        waiting.setVisible(!busy);
        read.setEnabled(!busy && !files.waiting().isEmpty());
    }

    private void finish(ImportReport report) {
        files.clear();
        upload.clearFileList();
        showWaiting();
        busy(false);
        outcome.removeAll();
        var heading = new H2(text("done.title", report.source()));
        heading.getElement().setAttribute("tabindex", "-1");
        outcome.add(
                heading,
                new FactList()
                        .fact(text("done.created"), number(report.created()))
                        .fact(text("done.updated"), number(report.updated()))
                        .fact(text("done.unchanged"), number(report.unchanged()))
                        .fact(text("done.refused"), number(report.refused())));
        if (report.refused() > 0) {
            outcome.add(bad(report));
        }
        heading.getElement().callJsFunction("focus");
    }

    private Component bad(ImportReport report) {
        var lines = report.bad().stream().map(ImportReport.BadLine::toString).toList();
        var list = new UnorderedList();
        list.addClassName("import-bad");
        lines.forEach(line -> list.add(new ListItem(line)));
        var copy = new CopyButton("bijlage", text("bad.copy"), String.join("\n", lines));
        var part =
                new Section(new H2(text("bad.title")), new Paragraph(text("bad.text")), copy, list);
        part.addClassNames("section", "stack");
        if (report.refused() > lines.size()) {
            part.add(new Paragraph(text("bad.more", report.refused() - lines.size())));
        }
        return part;
    }

    private String number(int count) {
        return NumberFormat.getIntegerInstance(getLocale()).format(count);
    }

    @Override
    public final String pageName() {
        return text("pageTitle");
    }

    /** How far it is. */
    private final class Progress extends Div {
        private final ProgressBar bar;
        private final Paragraph words;
        private final long lines;

        Progress(long lines) {
            this.lines = lines;
            bar = new ProgressBar(0, Math.max(1, lines), 0);
            var label = new NativeLabel(text("running.title"));
            label.setId("import-progress-label");
            bar.getElement().setAttribute("aria-labelledby", "import-progress-label");
            words = new Paragraph(text("running.begin"));
            addClassNames("section", "stack");
            add(label, bar, words);
        }

        void show(ImportReport now) {
            bar.setValue(Math.min(now.lines(), bar.getMax()));
            words.setText(text("running.lines", now.lines(), lines, now.refused()));
        }
    }
}
