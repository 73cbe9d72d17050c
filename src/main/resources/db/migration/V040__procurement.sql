-- One row per dossier. What others may see of it is stored (visibility), never worked out from the clock: see docs/decisions/006.
create table procurement (
    id uuid not null primary key,
    version bigint not null,
    revision int not null,
    title varchar(200) not null,
    neutral_title varchar(260) not null,
    inkooppakket_id uuid not null,
    buying_procedure varchar(40),
    phase varchar(20) not null,
    summary text,
    started_on date,
    published_on date,
    awarded_on date,
    standstill_until date,
    contract_start date,
    contract_end date,
    head_visibility varchar(20) not null,
    litigation boolean not null,
    visibility varchar(20) character set ascii collate ascii_bin not null,
    opens_on date,
    opened_at datetime(6),
    ordered_on date not null,
    source_url varchar(500),
    created_at datetime(6) not null,
    source varchar(60),
    external_id varchar(120) character set ascii collate ascii_bin,
    demo boolean not null,
    constraint procurement_external unique (source, external_id),
    constraint procurement_inkooppakket foreign key (inkooppakket_id) references inkooppakket (id),
    -- What is due to open, and nothing else: the column is empty for all others
    index procurement_opens_on (opens_on),
    index procurement_order (ordered_on, id),
    index procurement_package_order (inkooppakket_id, ordered_on, id)
);

create table procurement_cpv (
    procurement_id uuid not null,
    code varchar(8) character set ascii collate ascii_bin not null,
    primary key (procurement_id, code),
    constraint procurement_cpv_procurement foreign key (procurement_id) references procurement (id)
);

create table procurement_organisation (
    procurement_id uuid not null,
    organisation_id uuid not null,
    role varchar(20) not null,
    primary key (procurement_id, organisation_id),
    constraint procurement_organisation_procurement foreign key (procurement_id) references procurement (id),
    constraint procurement_organisation_organisation foreign key (organisation_id) references organisation (id)
);

create table procurement_person (
    procurement_id uuid not null,
    participant_id uuid not null,
    organisation_id uuid not null,
    role varchar(20) not null,
    contact boolean not null,
    primary key (procurement_id, participant_id),
    constraint procurement_person_procurement foreign key (procurement_id) references procurement (id),
    constraint procurement_person_participant foreign key (participant_id) references participant (id),
    constraint procurement_person_organisation foreign key (organisation_id) references organisation (id)
);

create table procurement_lot (
    procurement_id uuid not null,
    lot_number int not null,
    title varchar(200) not null,
    primary key (procurement_id, lot_number),
    constraint procurement_lot_procurement foreign key (procurement_id) references procurement (id)
);

create table procurement_theme (
    procurement_id uuid not null,
    theme varchar(20) not null,
    primary key (procurement_id, theme),
    constraint procurement_theme_procurement foreign key (procurement_id) references procurement (id)
);

create table procurement_r_strategy (
    procurement_id uuid not null,
    strategy varchar(20) not null,
    primary key (procurement_id, strategy),
    constraint procurement_r_strategy_procurement foreign key (procurement_id) references procurement (id)
);

-- Handreikingen belong to another module, so no foreign key: a handreiking that is gone is not shown
create table procurement_handreiking (
    procurement_id uuid not null,
    handreiking_id uuid not null,
    primary key (procurement_id, handreiking_id),
    constraint procurement_handreiking_procurement foreign key (procurement_id) references procurement (id),
    index procurement_handreiking_handreiking (handreiking_id)
);

create table experience (
    id uuid not null primary key,
    version bigint not null,
    procurement_id uuid not null,
    author_id uuid,
    phase varchar(20) not null,
    lesson varchar(600) not null,
    went_well text,
    differently text,
    pitfall text,
    result text,
    published_on date,
    source varchar(60),
    external_id varchar(120) character set ascii collate ascii_bin,
    demo boolean not null,
    constraint experience_external unique (source, external_id),
    constraint experience_procurement foreign key (procurement_id) references procurement (id),
    constraint experience_author foreign key (author_id) references participant (id)
);

create table experience_r_strategy (
    experience_id uuid not null,
    strategy varchar(20) not null,
    primary key (experience_id, strategy),
    constraint experience_r_strategy_experience foreign key (experience_id) references experience (id)
);
