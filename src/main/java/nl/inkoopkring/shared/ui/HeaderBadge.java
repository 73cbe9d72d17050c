package nl.inkoopkring.shared.ui;

import com.vaadin.flow.component.Component;

/** What a module shows beside the user menu, such as a link to the inbox with what is unread. Ordered by {@link org.springframework.core.annotation.Order}. */
public interface HeaderBadge {

    /** A new badge for the one signed in; only asked for when someone is. */
    Component create();
}
