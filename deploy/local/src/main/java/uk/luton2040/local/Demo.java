package uk.luton2040.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import uk.luton2040.parts.Checkout;

/**
 * Who can sign in, as the realm file has it.
 *
 * @param machines clients that get tokens of their own for the platform's APIs
 * @param people user names with what they may do
 */
record Demo(List<String> machines, List<Person> people) {
    record Person(String name, String roles, String scope) {}

    static Demo of(Checkout checkout) {
        try {
            JsonNode realm = new ObjectMapper().readTree(checkout.realm().toFile());
            var machines = new ArrayList<String>();
            for (JsonNode client : realm.path("clients")) {
                if (client.path("serviceAccountsEnabled").asBoolean()
                        && words(client.path("defaultClientScopes")).contains("luton2040-api")) {
                    machines.add(client.path("clientId").asText());
                }
            }
            var people = new ArrayList<Person>();
            for (JsonNode user : realm.path("users")) {
                if (!user.has("serviceAccountClientId")) {
                    people.add(new Person(
                            user.path("username").asText(),
                            words(user.path("realmRoles")),
                            words(user.path("attributes"))));
                }
            }
            return new Demo(List.copyOf(machines), List.copyOf(people));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts in a node, however deep. */
    private static String words(JsonNode node) {
        var words = new ArrayList<String>();
        for (JsonNode child : node) {
            words.add(child.isValueNode() ? child.asText() : words(child));
        }
        return String.join(", ", words);
    }
}
