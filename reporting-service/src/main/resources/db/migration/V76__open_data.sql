-- What was decided to be open to everybody, or not, by whom and why: the newest decision on a subject holds.
create table open_data_decision (
    number     bigint generated always as identity primary key,
    -- A board's scorecard, or a KPI.
    subject    text        not null check (subject in ('scorecard', 'kpi')),
    -- board/scorecard, or the KPI's code.
    code       text        not null,
    is_open    boolean     not null,
    why        text        not null,
    who        text        not null,
    decided_at timestamptz not null
);
create index open_data_decision_newest on open_data_decision (subject, code, number desc);
select append_only('open_data_decision');
