package dev.sequential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A keyword argument of a call, as in Python: its name and its value.
 *
 * @param keyword the name
 * @param value what it is given; a list where the keyword may be given again and adds to what is there
 */
record KeywordArgument(String keyword, Object value) {
    /**
     * The values of all arguments of a call, by keyword.
     *
     * @throws IllegalArgumentException if a keyword whose values do not add up is given twice
     */
    static Map<String, Object> values(String method, List<KeywordArgument> arguments) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (KeywordArgument argument : arguments) {
            Object before = values.get(argument.keyword);
            if (before == null) {
                values.put(argument.keyword, argument.value);
            } else if (before instanceof List<?> first && argument.value instanceof List<?> further) {
                List<Object> both = new ArrayList<>(first);
                both.addAll(further);
                values.put(argument.keyword, List.copyOf(both));
            } else {
                throw new IllegalArgumentException(
                        "%s takes %s once, got it twice".formatted(method, argument.keyword));
            }
        }
        return values;
    }

    @Override
    public String toString() {
        return keyword + '=' + value;
    }
}
