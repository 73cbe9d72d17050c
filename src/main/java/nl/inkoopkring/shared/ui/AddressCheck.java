package nl.inkoopkring.shared.ui;

/**
 * Says of an address whether its page does not exist for the one who asks, so that the first answer already carries status 404: Vaadin decides on the page only in
 * the request after it. As a bean of a module that has pages with ids; those without one answer 200 first and show the error page then.
 */
public interface AddressCheck {

    /** Whether this path, without leading slash, is one of the module's and leads to nothing that the current user may see. */
    boolean leadsNowhere(String path);
}
