package nl.inkoopkring.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What Vaadin's components say themselves, in the language of the user: they speak English otherwise. Each method returns what it was given, so that it can stand
 * around a constructor: {@code var date = ComponentTexts.in(new DatePicker(label))}.
 */
public final class ComponentTexts {

    private ComponentTexts() {}

    public static DatePicker in(DatePicker picker) {
        picker.setLocale(locale());
        picker.setI18n(dates());
        return picker;
    }

    public static TimePicker in(TimePicker picker) {
        picker.setLocale(locale());
        picker.setI18n(
                new TimePicker.TimePickerI18n()
                        .setBadInputErrorMessage(text("shared.time.badInput"))
                        .setRequiredErrorMessage(text("shared.field.required"))
                        .setMinErrorMessage(text("shared.time.tooEarly"))
                        .setMaxErrorMessage(text("shared.time.tooLate")));
        return picker;
    }

    public static DateTimePicker in(DateTimePicker picker) {
        picker.setLocale(locale());
        picker.setDatePickerI18n(dates());
        picker.setI18n(
                new DateTimePicker.DateTimePickerI18n()
                        .setDateLabel(text("shared.date.label"))
                        .setTimeLabel(text("shared.time.label"))
                        .setBadInputErrorMessage(text("shared.date.badInput"))
                        .setIncompleteInputErrorMessage(text("shared.dateTime.incomplete"))
                        .setRequiredErrorMessage(text("shared.field.required"))
                        .setMinErrorMessage(text("shared.date.tooEarly"))
                        .setMaxErrorMessage(text("shared.date.tooLate")));
        return picker;
    }

    public static <T> MultiSelectComboBox<T> in(MultiSelectComboBox<T> box) {
        box.setI18n(
                new MultiSelectComboBoxI18n()
                        .setCleared(text("shared.choice.cleared"))
                        .setFocused(text("shared.choice.focused"))
                        .setSelected(text("shared.choice.selected"))
                        .setDeselected(text("shared.choice.deselected"))
                        // The component itself puts the number at this place.
                        .setTotal(text("shared.choice.total"))
                        .setRequiredErrorMessage(text("shared.field.required")));
        return box;
    }

    public static MenuBar in(MenuBar bar) {
        bar.setI18n(new MenuBar.MenuBarI18n().setMoreOptions(text("shared.menu.more")));
        return bar;
    }

    /**
     * @param name what is in the table, for a screen reader; translated already
     */
    public static <T> Grid<T> in(Grid<T> grid, String name) {
        grid.setAriaLabel(name);
        // The two labels of the selection column have no setter; they are set where the component
        // keeps them.
        grid.getElement()
                .executeJs(
                        """
                        const name = () => {
                            this.querySelectorAll('vaadin-checkbox[aria-label="Select All"], \
                        vaadin-checkbox[aria-label="Select all"]').forEach(box => box.setAttribute('aria-label', $0));
                            this.querySelectorAll('vaadin-checkbox[aria-label="Select Row"], \
                        vaadin-checkbox[aria-label="Select row"]').forEach(box => box.setAttribute('aria-label', $1));
                        };
                        name();
                        new MutationObserver(name).observe(this, {childList: true, subtree: true});
                        """,
                        text("shared.grid.selectAll"),
                        text("shared.grid.selectRow"));
        return grid;
    }

    public static Upload in(Upload upload) {
        var texts = new UploadI18N();
        texts.setDropFiles(
                new UploadI18N.DropFiles()
                        .setOne(text("shared.upload.dropOne"))
                        .setMany(text("shared.upload.dropMany")));
        texts.setAddFiles(
                new UploadI18N.AddFiles()
                        .setOne(text("shared.upload.addOne"))
                        .setMany(text("shared.upload.addMany")));
        texts.setFile(
                new UploadI18N.File()
                        .setRetry(text("shared.upload.retry"))
                        .setStart(text("shared.upload.start"))
                        .setRemove(text("shared.upload.remove")));
        texts.setError(
                new UploadI18N.Error()
                        .setTooManyFiles(text("shared.upload.tooMany"))
                        .setFileIsTooBig(text("shared.upload.tooBig"))
                        .setIncorrectFileType(text("shared.upload.wrongType")));
        texts.setUploading(
                new UploadI18N.Uploading()
                        .setStatus(
                                new UploadI18N.Uploading.Status()
                                        .setConnecting(text("shared.upload.connecting"))
                                        .setStalled(text("shared.upload.stalled"))
                                        .setProcessing(text("shared.upload.processing"))
                                        .setHeld(text("shared.upload.held")))
                        .setRemainingTime(
                                new UploadI18N.Uploading.RemainingTime()
                                        .setPrefix(text("shared.upload.remaining") + " ")
                                        .setUnknown(text("shared.upload.remainingUnknown")))
                        .setError(
                                new UploadI18N.Uploading.Error()
                                        .setServerUnavailable(text("shared.upload.unavailable"))
                                        .setUnexpectedServerError(text("shared.upload.failed"))
                                        .setForbidden(text("shared.upload.forbidden"))));
        texts.setUnits(List.of("B", "kB", "MB", "GB"), 1000);
        upload.setI18n(texts);
        return upload;
    }

    /** For {@code LoginForm} and {@code LoginOverlay}. */
    public static LoginI18n login() {
        var texts = LoginI18n.createDefault();
        var form = texts.getForm();
        form.setTitle(text("shared.login.title"));
        form.setUsername(text("shared.login.email"));
        form.setPassword(text("shared.login.password"));
        form.setSubmit(text("shared.login.submit"));
        form.setForgotPassword(text("shared.login.forgot"));
        var error = texts.getErrorMessage();
        error.setTitle(text("shared.login.failed"));
        error.setMessage(text("shared.login.failedHelp"));
        error.setUsername(text("shared.login.emailRequired"));
        error.setPassword(text("shared.login.passwordRequired"));
        return texts;
    }

    private static DatePicker.DatePickerI18n dates() {
        var months =
                Stream.of(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale()))
                        .toList();
        return new DatePicker.DatePickerI18n()
                .setMonthNames(months)
                .setWeekdays(weekdays(day -> day.getDisplayName(TextStyle.FULL, locale())))
                .setWeekdaysShort(weekdays(day -> day.getDisplayName(TextStyle.SHORT, locale())))
                .setFirstDayOfWeek(1)
                .setDateFormats("d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "yyyy-MM-dd", "d-M-yy")
                .setToday(text("shared.date.today"))
                .setCancel(text("shared.date.cancel"))
                .setBadInputErrorMessage(text("shared.date.badInput"))
                .setRequiredErrorMessage(text("shared.field.required"))
                .setMinErrorMessage(text("shared.date.tooEarly"))
                .setMaxErrorMessage(text("shared.date.tooLate"));
    }

    /** From Sunday on, as the component wants them. */
    private static List<String> weekdays(Function<DayOfWeek, String> name) {
        return IntStream.range(0, 7)
                .mapToObj(day -> name.apply(DayOfWeek.SUNDAY.plus(day)))
                .toList();
    }

    private static Locale locale() {
        return UI.getCurrentOrThrow().getLocale();
    }

    private static String text(String key) {
        return UI.getCurrentOrThrow().getTranslation(key);
    }
}
