package uk.luton2040.delivery.imports;

import java.util.Map;

/** All tables of projects, with something in every column. */
final class ProjectFiles {
    static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("projects", """
            code,priority,outcome,title,objective,milestones
            hall,economy,economy-town-centre,Market Hall,A hall,Plan: March 2021;Open: November 2021;Open: 2022
            road,economy,,Road,,
            """),
            Map.entry("project-details", """
            project,also_serves,lead,lead_name,sponsor,sponsor_name,stage,in_progress_since,start,end,forecast_end,\
            own_status,depends_on,reported_elsewhere,reported_in,update_cycle,closed_on,delivered,learnt,closed_by,\
            closed_at,illustrative
            hall,economy-jobs,test-project-lead,Leo Lead,dana,Dana,in-progress,2021-01-01,2021-01-01,2021-12-31,\
            early 2022,amber,road,,,,,,,,,yes
            road,,,,,,completed,,,2021-05-01,,,,no,,,2021-04-30,A road,Ask first,leo,2021-05-02T10:00:00Z,
            """),
            Map.entry("project-milestones", """
            project,milestone,title,date,weight,forecast,actual,depends_on
            hall,p,Plan,March 2021,2.50,,2021-03-09,
            hall,a,Open,November 2021,,early 2022,,p
            hall,b,Open,2022,1,,,p;a
            """),
            Map.entry("project-effects", """
            project,kpi,milestone,direction,amount,due_by,note
            hall,ECO-17,p,higher,5.50,2023,Because
            hall,ECO-17,,lower,,,
            """),
            Map.entry("resource-requests", """
            project,number,kind,what,asked,asked_by,asked_on,outcome,granted,decided_by,decided_on,decision_note,\
            savings_promised,savings_delivered
            hall,1,capital,Steel,40000,leo,2021-02-01,partly,30000.50,Board,2021-03-01,Less,5000,1200
            hall,2,people,A manager,,leo,2021-02-02,,,,,,,
            """),
            Map.entry("project-baselines", """
            project,what,was,became,why,who,at
            hall,end,summer 2021,2021-12-31,Late,leo,2021-05-01T10:00:00Z
            """),
            Map.entry("update-rules", """
            cycle,title,frequency,calendar,days_after,reminders
            usual,Quarterly,quarterly,financial,14,'-7;0;3
            """),
            Map.entry("progress-updates", """
            project,number,period,corrects,why,own_status,highlights,challenges,next_steps,forecast_end,milestones,due,\
            published_by,published_at,illustrative
            hall,1,FY2021-Q1,,,green,Plan,,Build,,,2021-07-14,leo,2021-07-10T10:00:00Z,
            hall,2,FY2021-Q1,1,Too rosy,amber,Plan,Steel,Build,early 2022,"{""p"":{""actual"":""2021-03-09""}}",\
            2021-07-14,leo,2021-07-11T10:00:00Z,yes
            """));

    private ProjectFiles() {}

    static String of(String table) {
        return FILES.getOrDefault(table, "");
    }
}
