package nl.accountregister.plan

import nl.accountregister.organisation.ProfileFixture
import nl.accountregister.shared.TemplateFiles

/** Plan forms for specs: one small one with every kind of question, and those of the application. */
class Forms {

    static final YAML = '''\
        formulier: proef
        versie: 3
        titel: {nl: Proef, en: Trial}
        onderdelen:
          - id: eerste
            titel: {nl: Eerste, en: First}
            vragen:
              - {id: regel, soort: TEKST, tekens: 10, vraag: {nl: "Regel?", en: "Line?"}, uitleg: {nl: u, en: h}}
              - {id: verhaal, soort: LANGE_TEKST, tekens: 20, verplicht: false, vraag: {nl: "Verhaal?", en: "Story?"}, uitleg: {nl: u, en: h}}
              - {id: aan, soort: JA_NEE, vraag: {nl: "Aan?", en: "On?"}, uitleg: {nl: u, en: h}}
              - {id: dag, soort: DATUM, vraag: {nl: "Dag?", en: "Day?"}, uitleg: {nl: u, en: h}}
          - id: tweede
            titel: {nl: Tweede, en: Second}
            vragen:
              - {id: aantal, soort: GETAL, minstens: 1, hoogstens: 60, vraag: {nl: "Aantal?", en: "Number?"}, uitleg: {nl: u, en: h}}
              - {id: mensen, soort: PERSONEN, minstens: 2, hoogstens: 3, vraag: {nl: "Wie?", en: "Who?"}, uitleg: {nl: u, en: h}}
              - id: een
                soort: KEUZE
                vraag: {nl: "Een?", en: "One?"}
                uitleg: {nl: u, en: h}
                keuzes: &keuzes
                  - {id: rood, tekst: {nl: rood, en: red}}
                  - {id: geel, tekst: {nl: geel, en: yellow}}
                  - {id: blauw, tekst: {nl: blauw, en: blue}}
              - {id: meer, soort: MEER_KEUZES, hoogstens: 2, vraag: {nl: "Meer?", en: "More?"}, uitleg: {nl: u, en: h}, keuzes: *keuzes}
        '''.stripIndent()

    static PlanForm trial() {
        read(YAML)
    }

    static PlanForm read(String yaml) {
        PlanFormFile.read('proef', 'proef.yml', yaml.getBytes('UTF-8'))
    }

    static PlanForms builtIn() {
        def files = new TemplateFiles('')
        new PlanForms(files, ProfileFixture.profiles())
    }

    /** Answers that are complete for the small form. */
    static Map<String, List<String>> good() {
        [regel: ['a'], aan: ['ja'], dag: ['2026-11-20'], aantal: ['4'], mensen: ['Jo, begeleider', 'Bo, teamleider'], een: ['rood'], meer: ['rood', 'blauw']]
    }
}
