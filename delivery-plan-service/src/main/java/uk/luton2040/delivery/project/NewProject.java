package uk.luton2040.delivery.project;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a new project is made of: its code beside the template's fields. It is there for the description of the API. */
@Schema(
        allOf = {NewProject.Coded.class, ProjectTemplate.class},
        examples = """
                {"code":"market-hall","title":"Market Hall","priority":"economy","outcome":"economy-town-centre",
                "lead":{"subject":"leo.lead","name":"Leo Lead"},"start":"April 2021","end":"summer 2022"}""")
interface NewProject {
    record Coded(String code) {}
}
