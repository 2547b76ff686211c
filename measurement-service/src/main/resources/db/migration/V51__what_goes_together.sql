-- A KPI has few providers: without knowing that, the planner takes the organisation, the KPI and the category for a
-- value's key, and reads a whole series to find one period of it.
create statistics measurement_provider (dependencies) on organisation, kpi, category from measurement;
