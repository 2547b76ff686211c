-- Why a figure was set.
alter table kpi_target add rationale text;
