-- Reminders of progress updates that are owed, in the tables of every service that sends them (ADR 0011).

-- Whom to write to about what somebody owes: addresses, one a line.
create table contact (
    addressee  text primary key,
    addresses  text        not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    revision   bigint      not null,
    lock       bigint      not null
);

-- A mail to one person about all it owes, and what became of it. The words are those of the last attempt.
create table reminder (
    id           bigint generated always as identity primary key,
    addressee    text        not null,
    day          date        not null,
    kinds        text        not null,
    state        text        not null,
    attempts     int         not null,
    leased_until timestamptz not null,
    made_at      timestamptz not null,
    sent_at      timestamptz,
    recipients   text,
    subject      text,
    body         text,
    error        text
);
create index reminder_waiting on reminder (leased_until) where state in ('WAITING', 'SENDING', 'FAILED');

-- What a reminder is sent for, once: whoever puts the row here sends it.
create table reminder_claim (
    addressee text   not null,
    kind      text   not null,
    day       date   not null,
    reminder  bigint not null references reminder,
    primary key (addressee, kind, day)
);
