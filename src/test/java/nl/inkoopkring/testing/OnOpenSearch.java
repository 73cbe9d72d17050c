package nl.inkoopkring.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.inkoopkring.Application;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * As {@link InkoopkringTest}, with a real OpenSearch for the index and a database of its own. The second and last context, run in a process of its own: stands on classes that
 * extend one with {@link InkoopkringTest}, so that both backends keep the same promises.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag(OnOpenSearch.TAG)
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({"test", FreshData.OPENSEARCH})
@Import(TestSupport.class)
public @interface OnOpenSearch {

    /** As the build knows them. */
    String TAG = "opensearch";
}
