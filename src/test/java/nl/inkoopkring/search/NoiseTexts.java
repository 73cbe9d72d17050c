package nl.inkoopkring.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Makes texts about cooking, travel, music and the like from the sentences of {@code noise.txt}: the same ones each time. */
final class NoiseTexts {

    private static final long SEED = 20_260_101L;
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    /** Of kinds that have a headstart as well, since the texts of the network do not differ in that. */
    private static final List<String> KINDS = List.of("discussie", "aanbesteding", "handreiking");

    private record Subject(
            String name,
            Map<String, List<String>> words,
            List<String> titles,
            List<String> sentences) {}

    private final Random random = new Random(SEED);

    static List<JudgedSet.Document> documents(int number) {
        var texts = new NoiseTexts();
        var subjects = subjects();
        var documents = new ArrayList<JudgedSet.Document>(number);
        for (int i = 0; i < number; i++) {
            documents.add(texts.document(i, subjects.get(i % subjects.size())));
        }
        return documents;
    }

    private JudgedSet.Document document(int number, Subject subject) {
        var words = new HashMap<String, String>();
        subject.words().forEach((slot, choices) -> words.put(slot, any(choices)));
        var sentences = new ArrayList<>(subject.sentences());
        var text = new StringBuilder();
        for (int length = 3 + random.nextInt(3); length > 0; length--) {
            text.append(filled(sentences.remove(random.nextInt(sentences.size())), words))
                    .append(' ');
        }
        return new JudgedSet.Document(
                subject.name() + "-" + number,
                any(KINDS),
                List.of(),
                List.of(),
                filled(any(subject.titles()), words),
                text.toString().strip());
    }

    private static String filled(String sentence, Map<String, String> words) {
        return SLOT.matcher(sentence).replaceAll(slot -> words.get(slot.group(1)));
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static List<Subject> subjects() {
        var subjects = new ArrayList<Subject>();
        JudgedSet.lines("noise.txt")
                .forEach(line -> {
                    if (line.startsWith("* ")) {
                        subjects.add(
                                new Subject(
                                        "noise_" + line.substring(2),
                                        new HashMap<>(),
                                        new ArrayList<>(),
                                        new ArrayList<>()));
                    } else if (line.startsWith("! ")) {
                        subjects.getLast().titles().add(line.substring(2));
                    } else if (line.startsWith("- ")) {
                        subjects.getLast().sentences().add(line.substring(2));
                    } else {
                        var sides = line.split("} = ");
                        subjects.getLast()
                                .words()
                                .put(sides[0].substring(1), List.of(sides[1].split(", ")));
                    }
                });
        return subjects;
    }
}
