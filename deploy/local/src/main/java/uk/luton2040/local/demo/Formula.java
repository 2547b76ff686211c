package uk.luton2040.local.demo;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** A sum such as "WFC-05 - WFC-10" or "WFC-10 + 2", whose terms are KPI codes and whole numbers between spaces. */
record Formula(String words) {

    /** @param valueOf a KPI's value; empty, and so is the sum, when it has none */
    Optional<BigDecimal> evaluate(Function<String, Optional<BigDecimal>> valueOf) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean minus = false;
        for (String word : words.strip().split(" +")) {
            if (word.equals("+") || word.equals("-")) {
                minus = word.equals("-");
                continue;
            }
            Optional<BigDecimal> term = word.matches("\\d+") ? Optional.of(new BigDecimal(word)) : valueOf.apply(word);
            if (term.isEmpty()) {
                return Optional.empty();
            }
            sum = minus ? sum.subtract(term.get()) : sum.add(term.get());
        }
        return Optional.of(sum);
    }
}
