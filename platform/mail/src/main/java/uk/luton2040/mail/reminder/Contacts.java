package uk.luton2040.mail.reminder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.luton2040.kit.http.ETags;
import uk.luton2040.kit.http.Preconditions;
import uk.luton2040.kit.security.Caller;

/** Whom to write to. Who may know and who may say so is each service's business. */
@ApplicationScoped
public class Contacts implements PanacheRepositoryBase<Contact, String> {
    private final Preconditions ifMatch;
    private final Caller caller;
    private final Clock clock;

    Contacts(Preconditions ifMatch, Caller caller, Clock clock) {
        this.ifMatch = ifMatch;
        this.caller = caller;
        this.clock = clock;
    }

    /** Addresses by addressee. */
    public Map<String, List<String>> all() {
        return listAll().stream().collect(Collectors.toMap(Contact::addressee, Contact::addresses));
    }

    /** Whom to write to; nobody at first. */
    public List<String> addressesOf(String addressee) {
        return findByIdOptional(addressee).map(Contact::addresses).orElse(List.of());
    }

    /** 200 with the contact; nobody at first (ETag "0"). */
    public Response read(String addressee) {
        return answer(contact(addressee));
    }

    /** Writes it when the request's If-Match names its present revision; 200 with the contact as it is now. */
    public Response write(String addressee, NewContact wanted) {
        Contact contact = contact(addressee);
        ifMatch.check(contact.revision());
        contact.write(wanted.addresses(), caller.name(), clock.instant());
        persist(contact);
        return answer(contact);
    }

    private Contact contact(String addressee) {
        return findByIdOptional(addressee).orElseGet(() -> new Contact(addressee));
    }

    private static Response answer(Contact contact) {
        return ETags.ok(contact.view(), contact.revision());
    }
}
