import { describeConnector } from "../testing/contract";
import { subjects } from "./testing/subjects";

for (const [name, subject] of Object.entries(subjects)) {
  describeConnector(name, subject);
}
