package uk.luton2040.reporting.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A form as a person fills it: what the page hides in it goes along. */
public final class Filled {
    private static final Pattern INPUT =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    private final List<String> fields = new ArrayList<>();

    private Filled() {}

    /** With no more than is typed. */
    public static Filled empty() {
        return new Filled();
    }

    /** With what is hidden in the page's form that holds this text. */
    public static Filled on(String page, String holding) {
        for (String form : page.split("<form ", -1)) {
            if (form.contains(holding)) {
                Filled filled = new Filled();
                Matcher hidden = INPUT.matcher(form.split("</form>", -1)[0]);
                while (hidden.find()) {
                    filled.with(
                            hidden.group(1),
                            hidden.group(2).replace("&quot;", "\"").replace("&amp;", "&"));
                }
                return filled;
            }
        }
        throw new AssertionError("No form holds '%s': %s".formatted(holding, page));
    }

    public Filled with(String field, String value) {
        fields.add(encoded(field) + "=" + encoded(value));
        return this;
    }

    String body() {
        return fields.stream().collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
