package nl.inkoopkring.content;

/** Who looks in this request, as a bean of the module that knows people. */
@FunctionalInterface
public interface CurrentViewer {

    /** The viewer of this request; {@link Viewer#NOBODY} when nobody is signed in. */
    Viewer get();
}
