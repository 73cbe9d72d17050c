package nl.inkoopkring.search;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.processing.TypeMapping;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.processing.TypeMappingAnnotationProcessorRef;

/**
 * On an entity that can be found: it is indexed with what its {@link SearchSource#searchDocument()} says, and again each time its {@code revision} moves.
 *
 * @see <a href="../../../../../../docs/decisions/003-search-contract.md">decision 003</a>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TypeMapping(
        processor =
                @TypeMappingAnnotationProcessorRef(
                        type = SearchableProcessor.class,
                        retrieval =
                                org.hibernate.search.engine.environment.bean.BeanRetrieval
                                        .CONSTRUCTOR))
public @interface Searchable {}
