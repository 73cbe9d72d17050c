package nl.inkoopkring.discussion;

/** Whether a topic or post can be read. What was removed keeps its place, without its text and author. */
enum PostStatus {
    VISIBLE,
    REMOVED
}
