package nl.inkoopkring.search;

import org.hibernate.search.mapper.pojo.mapping.definition.annotation.processing.TypeMappingAnnotationProcessor;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.processing.TypeMappingAnnotationProcessorContext;
import org.hibernate.search.mapper.pojo.mapping.definition.programmatic.TypeMappingStep;

/** Makes of {@link Searchable} an index with the fields of {@link SearchDocumentBinder}. */
public final class SearchableProcessor implements TypeMappingAnnotationProcessor<Searchable> {

    @Override
    public void process(
            TypeMappingStep mapping,
            Searchable annotation,
            TypeMappingAnnotationProcessorContext context) {
        mapping.indexed();
        mapping.binder(new SearchDocumentBinder());
    }
}
