-- Reminders are sent by other services as well, in the same tables: to whoever owes something.
alter table contact rename column organisation to addressee;
alter table reminder rename column organisation to addressee;
alter table reminder_claim rename column organisation to addressee;
