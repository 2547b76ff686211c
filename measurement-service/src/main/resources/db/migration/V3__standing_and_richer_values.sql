-- Where the newest revision stands, kept beside it so that lists, returns and decisions need no look at the revisions;
-- and when a value was first there, which is what timeliness is judged by.
alter table measurement
    add standing           text not null default 'SUBMITTED',
    add first_submitted_at timestamptz;
update measurement m set
    standing = (select r.standing from measurement_revision r where r.measurement = m.id order by r.number desc limit 1),
    first_submitted_at = (select min(r.submitted_at) from measurement_revision r where r.measurement = m.id);
alter table measurement
    alter standing drop default,
    alter first_submitted_at set not null;
create index measurement_waiting on measurement (standing) where standing <> 'PUBLISHED';
drop index measurement_revision_unpublished;

-- What else a value may say, what is doubtful about it, and the fingerprint of all that was said.
alter table measurement_revision
    add bronze            int,
    add silver            int,
    add gold              int,
    add sample_size       int,
    add interval_low      numeric,
    add interval_high     numeric,
    add projected_outturn numeric,
    add evidence          text,
    add flags             text not null default '[]',
    add needs_comment     boolean not null default false,
    add hash              text,
    add submission        uuid, -- no foreign key: submissions are never deleted, and its check costs each value dear
    add answered          boolean not null default false,
    add confirmed_by      text,
    add confirmed_at      timestamptz,
    add approved_hash     text,
    add redacted_by       text,
    add redacted_at       timestamptz,
    add redacted_because  text;
create index measurement_revision_of_submission on measurement_revision (submission);

-- What was said before it was published and then said anew. Append-only, as the decisions are: an approval names the
-- fingerprint of what was approved, and this is where that is found when it has been replaced.
create table replaced_draft (
    measurement  uuid        not null references measurement,
    number       int         not null,
    hash         text        not null,
    reading      text        not null,
    submitted_by text        not null,
    submitted_at timestamptz not null,
    replaced_at  timestamptz not null
);
create index replaced_draft_by_measurement on replaced_draft (measurement, number);

-- Who decided how many approvals, and whether nobody may approve what is their own.
alter table approval_policy
    drop constraint approval_policy_levels_check,
    add constraint approval_policy_levels_check check (levels between 0 and 2),
    add four_eyes  boolean not null default true,
    add decided_by text,
    add decided_at timestamptz;

-- Every decision and every word of a query: who, when, about which content.
create table decision (
    id          bigint generated always as identity primary key,
    measurement uuid        not null references measurement,
    number      int         not null,
    kind        text        not null,
    hash        text        not null,
    who         text        not null,
    at          timestamptz not null,
    words       text
);
create index decision_by_measurement on decision (measurement, id);
