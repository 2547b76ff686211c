package uk.luton2040.delivery.followup;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import uk.luton2040.contracts.LogEntry;
import uk.luton2040.kit.sql.JsonColumn;

@Converter
@Immutable
public class LogColumn extends JsonColumn<List<LogEntry>> {
    LogColumn() {
        super(new TypeReference<>() {});
    }
}
