package nl.inkoopkring.handreiking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import nl.inkoopkring.handreiking.HandreikingDetails;
import nl.inkoopkring.handreiking.HandreikingItem;
import nl.inkoopkring.handreiking.HandreikingPhase;
import nl.inkoopkring.handreiking.HandreikingSection;
import nl.inkoopkring.handreiking.ItemType;
import nl.inkoopkring.inkooppakket.CriteriaLevel;
import nl.inkoopkring.shared.RichText;
import nl.inkoopkring.shared.ui.CopyButton;
import nl.inkoopkring.shared.ui.RichTextView;
import org.jspecify.annotations.Nullable;

/** The text of a handreiking: the sections phase by phase, then the items by kind and level, with a table of contents of both. */
class HandreikingContents {

    private final List<Component> parts = new ArrayList<>();
    private final UnorderedList entries = new UnorderedList();

    HandreikingContents(HandreikingDetails details) {
        general(details.sections());
        for (var phase : HandreikingPhase.values()) {
            phase(phase, details.sections());
        }
        for (var type : ItemType.values()) {
            items(type, details.items());
        }
    }

    List<Component> parts() {
        return List.copyOf(parts);
    }

    /** Links to the parts, by the keys that stay the same across versions. */
    Component table() {
        var heading = new H2(text("handreiking.details.contents"));
        heading.setId("inhoudsopgave");
        var table = new Nav(heading, entries);
        table.addClassName("contents");
        table.getElement().setAttribute("aria-labelledby", "inhoudsopgave");
        return table;
    }

    private void general(List<HandreikingSection> sections) {
        for (var section : of(null, sections)) {
            var heading = new H2(section.heading());
            heading.setId(anchor(section));
            parts.add(part(heading, body(section)));
            entries.add(entry(anchor(section), section.heading()));
        }
    }

    private void phase(HandreikingPhase phase, List<HandreikingSection> sections) {
        var own = of(phase, sections);
        if (own.isEmpty()) {
            return;
        }
        var name = text("handreiking.HandreikingPhase." + phase);
        var heading = new H2(name);
        heading.setId("fase-" + word(phase));
        var part = part(heading);
        var nested = new UnorderedList();
        for (var section : own) {
            var subheading = new H3(section.heading());
            subheading.setId(anchor(section));
            part.add(subheading, body(section));
            nested.add(entry(anchor(section), section.heading()));
        }
        parts.add(part);
        var entry = entry("fase-" + word(phase), name);
        entry.add(nested);
        entries.add(entry);
    }

    private void items(ItemType type, List<HandreikingItem> items) {
        var byLevel = new LinkedHashMap<CriteriaLevel, List<HandreikingItem>>();
        for (var level : CriteriaLevel.values()) {
            var own =
                    items.stream()
                            .filter(item -> item.type() == type && item.level() == level)
                            .toList();
            if (!own.isEmpty()) {
                byLevel.put(level, own);
            }
        }
        if (byLevel.isEmpty()) {
            return;
        }
        var id = "soort-" + word(type);
        var name = text("handreiking.ItemType." + type);
        var heading = new H2(name);
        heading.setId(id);
        var part = part(heading);
        byLevel.forEach((level, own) -> part.add(level(level, own)));
        parts.add(part);
        entries.add(entry(id, name));
    }

    private static Component level(CriteriaLevel level, List<HandreikingItem> items) {
        var heading = new H3(text("inkooppakket.CriteriaLevel." + level));
        heading.addClassName("level");
        var list = new UnorderedList();
        list.addClassName("item-list");
        items.forEach(item -> list.add(item(item)));
        return new Div(heading, list);
    }

    private static ListItem item(HandreikingItem item) {
        var text = new Paragraph(item.text());
        text.addClassName("item-text");
        var row = new ListItem(text);
        row.addClassName("item");
        row.setId("onderdeel-" + item.key());
        if (item.explanation() != null) {
            var explanation = new Paragraph(item.explanation());
            explanation.addClassName("muted");
            row.add(explanation);
        }
        var foot = new Div();
        foot.addClassName("item-foot");
        if (item.phase() != null) {
            foot.add(new Span(text("handreiking.HandreikingPhase." + item.phase())));
        }
        foot.add(
                new CopyButton("bijlage", text("handreiking.copy.action"), item.text())
                        .spoken(text("handreiking.copy.label", beginning(item.text()))));
        row.add(foot);
        return row;
    }

    /** Enough of a text to tell it from others. */
    private static String beginning(String text) {
        var words = text.split("\\s+", 7);
        return words.length < 7 ? text : String.join(" ", List.of(words).subList(0, 6)) + " …";
    }

    private static Section part(Component... content) {
        var part = new Section(content);
        part.addClassName("handreiking-part");
        return part;
    }

    private static Component body(HandreikingSection section) {
        return new RichTextView(RichText.html(section.body()));
    }

    private static ListItem entry(String id, String name) {
        var link = new Anchor("#" + id, name);
        // An anchor on this page; the router must not take it for a navigation.
        link.setRouterIgnore(true);
        return new ListItem(link);
    }

    private static List<HandreikingSection> of(
            @Nullable HandreikingPhase phase, List<HandreikingSection> sections) {
        return sections.stream().filter(section -> section.phase() == phase).toList();
    }

    private static String anchor(HandreikingSection section) {
        return "deel-" + section.key();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String text(String key, Object... parameters) {
        return UI.getCurrentOrThrow().getTranslation(key, parameters);
    }
}
