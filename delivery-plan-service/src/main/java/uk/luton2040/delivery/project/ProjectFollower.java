package uk.luton2040.delivery.project;

import java.util.Collection;
import java.util.List;
import uk.luton2040.contracts.Change;
import uk.luton2040.contracts.Event;

/** What has to follow a change of projects, in its transaction. */
public interface ProjectFollower {

    /** @return what is to be told of it */
    List<Event<?>> follow(Collection<Project> changed, Change change);
}
