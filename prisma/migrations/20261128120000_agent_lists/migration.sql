-- CreateTable
CREATE TABLE "agent_list" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "snapshot_id" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "loads" INTEGER NOT NULL,
    "used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agent_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agent_list_row" (
    "list_id" TEXT NOT NULL,
    "name" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "now" INTEGER NOT NULL,
    "state" INTEGER NOT NULL,
    "worst" INTEGER NOT NULL,
    "presence" INTEGER NOT NULL,
    "load" INTEGER NOT NULL,
    "week" INTEGER NOT NULL,
    "roles" INTEGER NOT NULL,
    "groups" INTEGER NOT NULL,
    "sought_name" TEXT NOT NULL,
    "sought_rest" TEXT NOT NULL,
    "shown" TEXT NOT NULL,

    CONSTRAINT "agent_list_row_pkey" PRIMARY KEY ("list_id","name","place")
);

-- CreateTable
CREATE TABLE "agent_list_choice" (
    "list_id" TEXT NOT NULL,
    "facet" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "set" INTEGER NOT NULL,

    CONSTRAINT "agent_list_choice_pkey" PRIMARY KEY ("list_id","facet","value","set")
);

-- CreateTable
CREATE TABLE "agent_list_name" (
    "list_id" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sought_name" TEXT NOT NULL,
    "sought_rest" TEXT NOT NULL,

    CONSTRAINT "agent_list_name_pkey" PRIMARY KEY ("list_id","section","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "agent_list_snapshot_id_basis_key" ON "agent_list"("snapshot_id", "basis");

-- CreateIndex
CREATE INDEX "agent_list_organisation_id_idx" ON "agent_list"("organisation_id");

-- One index for each order, and for what is chosen from long lists.
CREATE INDEX "agent_list_row_by_worst" ON "agent_list_row"("list_id", "worst", "place");
CREATE INDEX "agent_list_row_by_now" ON "agent_list_row"("list_id", "now", "place");
CREATE INDEX "agent_list_row_by_presence" ON "agent_list_row"("list_id", "presence", "place");
CREATE INDEX "agent_list_row_by_load" ON "agent_list_row"("list_id", "load", "place");
CREATE INDEX "agent_list_row_by_week" ON "agent_list_row"("list_id", "week", "place");
CREATE INDEX "agent_list_row_of_roles" ON "agent_list_row"("list_id", "roles", "place");
CREATE INDEX "agent_list_row_of_groups" ON "agent_list_row"("list_id", "groups", "place");
-- What lists count by, so that counting reads no row.
CREATE INDEX "agent_list_row_counted" ON "agent_list_row"("list_id", "now", "state", "worst", "roles", "groups");

-- AddForeignKey
ALTER TABLE "agent_list" ADD CONSTRAINT "agent_list_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agent_list" ADD CONSTRAINT "agent_list_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agent_list_row" ADD CONSTRAINT "agent_list_row_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "agent_list"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agent_list_choice" ADD CONSTRAINT "agent_list_choice_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "agent_list"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agent_list_name" ADD CONSTRAINT "agent_list_name_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "agent_list"("id") ON DELETE CASCADE ON UPDATE CASCADE;
