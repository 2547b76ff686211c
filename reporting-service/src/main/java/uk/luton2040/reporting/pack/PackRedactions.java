package uk.luton2040.reporting.pack;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.luton2040.reporting.journal.Redacted;
import uk.luton2040.reporting.view.ReportJson;

/** What was taken out of packs after they were issued. */
@ApplicationScoped
class PackRedactions {
    private final Statements statements;

    PackRedactions(Statements statements) {
        this.statements = statements;
    }

    /** Of the packs that hold the words JSON without them is left; their other formats go, to be written anew. */
    void follow(Redacted redacted) {
        statements.read(
                "select redact_packs(?, ?, ?, ?, ?)",
                row -> 0,
                redacted.kpi(),
                ReportJson.text(redacted.said()),
                ReportJson.text(redacted.left()),
                redacted.because(),
                redacted.at());
    }

    /** Lets nobody else write that pack anew until the transaction ends. */
    void letOneWrite(String pack) {
        statements.read("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> 0, "the formats of " + pack);
    }

    /** Lets no redaction reach packs until the transaction ends. */
    void holdStill() {
        statements.read("select pg_advisory_xact_lock(x'7061636b73'::bigint)", row -> 0);
    }

    /** Oldest first. */
    List<Redaction> of(String pack) {
        return statements.read(
                "select kpi, redacted_at, because, sha256 from pack_redaction where pack = ? order by seq",
                row -> Redaction.of(
                        row.getString(1), row.getTimestamp(2).toInstant(), row.getString(3), digests(row.getString(4))),
                pack);
    }

    private static Map<String, String> digests(String json) {
        Map<String, String> digests = new TreeMap<>();
        ReportJson.read(json.getBytes(StandardCharsets.UTF_8), JsonNode.class)
                .properties()
                .forEach(
                        digest -> digests.put(digest.getKey(), digest.getValue().asText()));
        return digests;
    }

    /** The formats that nobody has written anew yet. */
    List<String> gone(String pack) {
        return statements.read("""
                select distinct was.format
                from pack_redaction r, jsonb_object_keys(r.sha256) as was (format)
                where r.pack = ?
                    and not exists (select from pack_file f where f.pack = r.pack and f.format = was.format)
                """, row -> row.getString(1), pack);
    }
}
