-- A rebase revises a whole series as one batch: its values are published together or not at all.
alter table measurement_revision
    add rebase boolean not null default false;
