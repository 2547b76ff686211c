-- A sent row is deleted by its seq: exactly the rows that were sent, and one index less to keep for each event.
alter table outbox drop constraint outbox_id_key;

-- Large answers are kept as they are: compressing them cost more than writing them.
alter table idempotency_answer alter column body set storage external;
