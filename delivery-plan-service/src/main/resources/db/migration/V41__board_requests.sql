-- What boards ask for at their meetings. `waits_since` is the day it was asked or last reopened; `log` as of actions.

create table board_request (
    code         text    primary key,
    board        text    not null,
    meeting      text,
    asked_on     date    not null,
    waits_since  date    not null,
    request      text    not null,
    owner        text,
    owner_name   text,
    standing     text    not null,
    log          text    not null,
    illustrative boolean not null,
    revision     bigint  not null,
    lock         bigint  not null
);
create index board_request_by_board on board_request (board, code);

-- The meetings that take place, as the catalogue tells of them. There are few.
create view planned_meeting as
select known.id as code, known.state ->> 'board' as board, (known.state ->> 'date')::date as day
from known
where known.type = 'luton2040.catalogue.meeting.v1' and known.state ->> 'cancelled' = 'false';
