package nl.inkoopkring.search.dutch;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import nl.inkoopkring.search.dutch.WordEntry.Kind;
import nl.inkoopkring.search.dutch.WordEntry.Recipe;
import org.apache.lucene.store.InputStreamDataInput;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.jspecify.annotations.Nullable;

/**
 * The dictionary: Dutch forms with their lemmas and their use in compounds, in a finite-state transducer. A form leads to the
 * number of an entry; few entries serve all forms, because a lemma is kept as a recipe. Immutable.
 */
final class Lemmas implements Pieces {

    private static final Kind[] KINDS = Kind.values();

    private final WordEntry[] entries;
    private final FST<Long> forms;

    private Lemmas(WordEntry[] entries, FST<Long> forms) {
        this.entries = entries;
        this.forms = forms;
    }

    static Lemmas load() {
        try (InputStream in =
                Objects.requireNonNull(Lemmas.class.getResourceAsStream("words.bin"))) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("words.bin cannot be read", e);
        }
    }

    /** The entry of a form in lower case without accents, or null. */
    @Nullable WordEntry entry(String form) {
        try {
            var in = forms.getBytesReader();
            var arc = forms.getFirstArc(new FST.Arc<>());
            long number = 0;
            for (int i = 0; i < form.length(); i++) {
                char c = form.charAt(i);
                if (c >= 0x80 || forms.findTargetArc(c, arc, arc, in) == null) {
                    return null;
                }
                number += arc.output();
            }
            return arc.isFinal() && !form.isEmpty()
                    ? entries[(int) (number + arc.nextFinalOutput())]
                    : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void from(String word, int start, Visitor visitor) {
        try {
            var in = forms.getBytesReader();
            var arc = forms.getFirstArc(new FST.Arc<>());
            long number = 0;
            for (int i = start; i < word.length(); i++) {
                if (forms.findTargetArc(word.charAt(i), arc, arc, in) == null) {
                    return;
                }
                number += arc.output();
                if (arc.isFinal()) {
                    WordEntry entry = entries[(int) (number + arc.nextFinalOutput())];
                    boolean noun = entry.isNoun();
                    boolean infinitive = entry.isInfinitive();
                    if (noun || infinitive || entry.asFirst() > 0 || entry.asLast() > 0) {
                        visitor.piece(i + 1, entry.asFirst(), entry.asLast(), noun, infinitive);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Lemmas read(InputStream resource) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(resource, 1 << 16));
        WordEntry[] entries = new WordEntry[in.readInt()];
        for (int i = 0; i < entries.length; i++) {
            int packed = in.readUnsignedByte();
            entries[i] =
                    new WordEntry(
                            readRecipes(in),
                            readRecipes(in),
                            packed & 31,
                            in.readUnsignedByte(),
                            packed >= 32);
        }
        var data = new InputStreamDataInput(in);
        var metadata = FST.readMetadata(data, PositiveIntOutputs.getSingleton());
        return new Lemmas(entries, new FST<>(metadata, data));
    }

    private static List<Recipe> readRecipes(DataInputStream in) throws IOException {
        Recipe[] recipes = new Recipe[in.readUnsignedByte()];
        for (int i = 0; i < recipes.length; i++) {
            recipes[i] =
                    new Recipe(KINDS[in.readUnsignedByte()], in.readUnsignedByte(), in.readUTF());
        }
        return List.of(recipes);
    }

    /** Writes what {@link #load} reads; for the tool that derives the dictionary. */
    static void write(SortedMap<String, WordEntry> words, OutputStream target) throws IOException {
        var numbers = new LinkedHashMap<WordEntry, Integer>();
        words.values().forEach(entry -> numbers.putIfAbsent(entry, numbers.size()));
        var out = new DataOutputStream(new BufferedOutputStream(target, 1 << 16));
        out.writeInt(numbers.size());
        for (WordEntry entry : numbers.keySet()) {
            out.writeByte(entry.asFirst() + (entry.compound() ? 32 : 0));
            writeRecipes(entry.lemmas(), out);
            writeRecipes(entry.firstLemmas(), out);
            out.writeByte(entry.asLast());
        }
        var compiler =
                new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE1, PositiveIntOutputs.getSingleton())
                        .build();
        var input = new IntsRefBuilder();
        for (Map.Entry<String, WordEntry> word : words.entrySet()) {
            input.clear();
            word.getKey().chars().forEach(input::append);
            long number = Objects.requireNonNull(numbers.get(word.getValue()));
            compiler.add(input.get(), number);
        }
        var fst = FST.fromFSTReader(compiler.compile(), compiler.getFSTReader());
        var data = new OutputStreamDataOutput(out);
        fst.save(data, data);
        data.close();
    }

    private static void writeRecipes(List<Recipe> recipes, DataOutputStream out)
            throws IOException {
        out.writeByte(recipes.size());
        for (Recipe recipe : recipes) {
            out.writeByte(recipe.kind().ordinal());
            out.writeByte(recipe.drop());
            out.writeUTF(recipe.append());
        }
    }
}
