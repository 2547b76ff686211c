package uk.luton2040.delivery.planupdate;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A draft, whole. It is published with all three sections; until then any may be missing.
 *
 * @param performance how the service did against its KPIs and promises
 * @param finance how it stands against its budget and savings
 * @param transformation what has been changed in how it works
 */
@Schema(examples = """
        {"performance":"Placements fell for the third month","finance":"On budget",
        "transformation":"Applications moved online"}""")
public record NewUpdate(
        @Nullable @Size(max = 10_000) String performance,
        @Nullable @Size(max = 10_000) String finance,
        @Nullable @Size(max = 10_000) String transformation,
        boolean illustrative) {}
